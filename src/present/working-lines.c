#include <glib/gi18n.h>
#include <locale.h>
#include <present/verdict.h>

#include "working-draft.h"

/* The lines of a course's total. */

/* "2 single sessions: 2 × 300.00". Takes both; a formula that is NULL is left out. */
static char *
labelled (char *label, char *formula)
{
  if (formula == NULL)
    return label;
  /* Translators: what is worked out, and its formula: "2 single sessions: 2 × 300.00". */
  char *both = g_strdup_printf (C_ ("working", "%s: %s"), label, formula);
  g_free (label);
  g_free (formula);
  return both;
}

static void
add_step (WorkingDraft *draft, char *label, char *formula, gint64 amount_minor)
{
  ep_draft_line (draft, EP_WORKING_STEP, labelled (label, formula),
                 ep_draft_amount (draft, amount_minor));
}

static void
add_part (WorkingDraft *draft, char *label, char *formula, gint64 amount_minor)
{
  ep_draft_line (draft, EP_WORKING_PART, labelled (label, formula),
                 ep_draft_amount (draft, amount_minor));
}

static void
add_subtotal (WorkingDraft *draft, const char *label, gint64 amount_minor)
{
  ep_draft_line (draft, EP_WORKING_SUBTOTAL, g_strdup (label),
                 ep_draft_money (draft, amount_minor));
}

/* The product, unless there is only one. */
static char *
product_of_several (const WorkingDraft *draft, guint count, gint64 amount_minor)
{
  return count > 1 ? ep_draft_product (draft, count, amount_minor) : NULL;
}

/* What the reference's sessions cost: "810.00 + 2 × 300.00". */
static char *
reference_formula (const WorkingDraft *draft)
{
  EpBreakdown reference = ep_breakdown (draft->scenario, 0, EP_SPAN_COURSE);
  g_autoptr (GString) sum = g_string_new (NULL);
  for (guint i = 0; i < reference.n_bought; i++) {
    const EpBought *bought = &reference.bought[i];
    g_autofree char *term = product_of_several (draft, bought->count, bought->cost_minor);
    g_autofree char *amount = ep_draft_amount (draft, bought->sum_minor);
    g_string_append_printf (sum, "%s%s", i > 0 ? " + " : "", term != NULL ? term : amount);
  }
  return g_strdup (sum->str);
}

/* How the session price follows from the reference's (rule 2). */
static void
add_session_price (WorkingDraft *draft, const EpCourse *course, const EpBreakdown *b)
{
  if (!b->session_price_counts || b->pricing == EP_PRICING_PRICE)
    return;

  g_autofree char *base = ep_draft_amount (draft, b->ratio_of_minor);
  g_autofree char *ratio =
      ep_format_decimal (draft->formatter, course->price_ratio_e4, EP_RATIO_DIGITS, 0);
  char *formula;
  if (b->pricing == EP_PRICING_RATIO_PER_SESSION) {
    formula = g_strdup_printf (_ ("%s × %s"), base, ratio);
  } else {
    g_autofree char *reference = ep_course_label (draft->scenario, 0, EP_LABEL_INSIDE);
    g_autofree char *sessions = ep_draft_count (draft, course->sessions.likely);
    /* Translators: %s is a treatment. */
    add_step (draft, g_strdup_printf (_ ("Sessions of %s, without extras and tax"), reference),
              reference_formula (draft), b->ratio_of_minor);
    /* Translators: a multiplication and a division. */
    formula = g_strdup_printf (_ ("%s × %s ÷ %s"), base, ratio, sessions);
  }
  add_step (draft, g_strdup (C_ ("working", "One session")), formula, b->session_price_minor);
}

static const EpPackage *
package_of_size (const EpCourse *course, guint sessions)
{
  for (guint i = 0; i < course->n_packages; i++) {
    if (course->packages[i].sessions == sessions)
      return &course->packages[i];
  }
  return NULL;
}

static char *
less_percent (const WorkingDraft *draft, const char *amount, guint rate_ppm)
{
  g_autofree char *percent = ep_format_percent (draft->formatter, rate_ppm);
  /* Translators: an amount or a product, and the percentage that is taken off it: "810.00 less
   * 10%". */
  return g_strdup_printf (C_ ("working", "%s less %s"), amount, percent);
}

/* How the price of a package follows from the session price (rule 3); NULL where it does not. */
static char *
package_formula (const WorkingDraft *draft, const EpCourse *course, const EpBreakdown *b,
                 guint sessions)
{
  const EpPackage *package = package_of_size (course, sessions);
  if (package == NULL || !package->by_percent)
    return NULL;
  g_autofree char *singly = ep_draft_product (draft, sessions, b->session_price_minor);
  if (package->percent_off_ppm == 0)
    return g_steal_pointer (&singly);
  return less_percent (draft, singly, package->percent_off_ppm);
}

static char *
one_of_size (const WorkingDraft *draft, guint sessions)
{
  if (sessions == 1)
    return g_strdup (C_ ("working", "One session"));
  g_autofree char *size = ep_draft_count (draft, sessions);
  return g_strdup_printf (C_ ("working", "One package of %s"), size);
}

static char *
one_discounted (const WorkingDraft *draft, guint sessions)
{
  if (sessions == 1)
    return g_strdup (_ ("One session after the discount"));
  g_autofree char *size = ep_draft_count (draft, sessions);
  return g_strdup_printf (_ ("One package of %s after the discount"), size);
}

static void
add_bought (WorkingDraft *draft, const EpCourse *course, const EpBreakdown *b,
            const EpBought *bought)
{
  char *formula = package_formula (draft, course, b, bought->sessions);
  gboolean discounted = course->discount_ppm > 0;
  if (discounted) {
    if (formula != NULL)
      add_step (draft, one_of_size (draft, bought->sessions), formula, bought->price_minor);
    g_autofree char *price = ep_draft_amount (draft, bought->price_minor);
    formula = less_percent (draft, price, course->discount_ppm);
  }
  if (bought->count > 1 && formula != NULL)
    add_step (draft,
              discounted ? one_discounted (draft, bought->sessions)
                         : one_of_size (draft, bought->sessions),
              formula, bought->cost_minor);
  if (bought->count > 1)
    formula = ep_draft_product (draft, bought->count, bought->cost_minor);
  add_part (draft, ep_draft_purchase (draft, bought->sessions, bought->count), formula,
            bought->sum_minor);
}

static void
add_extras (WorkingDraft *draft, const EpCourse *course, const EpBreakdown *b)
{
  for (guint i = 0; i < course->n_extras; i++) {
    const EpExtra *extra = &course->extras[i];
    if (b->extras_minor[i] == 0)
      continue;
    guint count = extra->per == EP_PER_SESSION ? b->sessions : 1;
    add_part (draft, g_strdup (extra->name), product_of_several (draft, count, extra->price_minor),
              b->extras_minor[i]);
  }
}

static void
add_maintenance (WorkingDraft *draft, const EpBreakdown *b)
{
  if (b->maintenance == 0)
    return;
  g_autofree char *count = ep_draft_count (draft, b->maintenance);
  add_part (draft,
            g_strdup_printf (
                ngettext ("%s maintenance visit", "%s maintenance visits", b->maintenance), count),
            product_of_several (draft, b->maintenance, b->maintenance_price_minor),
            b->maintenance_minor);
}

/* The tax on those charges, as a formula (rule 7). */
static char *
tax_formula (const WorkingDraft *draft, gint64 charges_minor)
{
  EpTax tax = draft->scenario->tax;
  g_autofree char *charges = ep_draft_amount (draft, charges_minor);
  if (tax.included) {
    g_autofree char *with_tax =
        ep_format_decimal (draft->formatter, EP_PPM_ONE + (gint64)tax.rate_ppm, 6, 0);
    /* Translators: an amount less the same amount divided by a number. */
    return g_strdup_printf (_ ("%s − %s ÷ %s"), charges, charges, with_tax);
  }
  g_autofree char *percent = ep_format_percent (draft->formatter, tax.rate_ppm);
  /* Translators: a percentage of an amount: "8.25% of 1,410.00". */
  return g_strdup_printf (C_ ("working", "%s of %s"), percent, charges);
}

/* The tax, on top or in the prices. Where something was paid before, it is what is added to the tax
 * so far. */
static void
add_tax (WorkingDraft *draft, const EpBreakdown *b)
{
  EpTax tax = draft->scenario->tax;
  char *formula;
  if (tax.rate_ppm == 0 || b->charges_minor == 0)
    return;
  if (!tax.included)
    add_subtotal (draft, _ ("Before tax"), b->charges_minor);

  if (b->charges_before_minor == 0) {
    formula = tax_formula (draft, b->charges_minor);
  } else {
    g_autofree char *so_far = ep_draft_amount (draft, b->tax_so_far_minor);
    g_autofree char *before = ep_draft_amount (draft, b->tax_before_minor);
    add_step (draft, g_strdup (_ ("Tax so far")), tax_formula (draft, b->charges_so_far_minor),
              b->tax_so_far_minor);
    add_step (draft, g_strdup (_ ("Tax before this visit")),
              tax_formula (draft, b->charges_before_minor), b->tax_before_minor);
    /* Translators: a subtraction. */
    formula = g_strdup_printf (_ ("%s − %s"), so_far, before);
  }
  if (tax.included)
    add_step (draft, g_strdup (_ ("Tax in these prices")), formula, b->tax_minor);
  else
    add_part (draft, g_strdup (C_ ("working", "Tax")), formula, b->tax_minor);
}

static gboolean
has_days_off (const WorkingDraft *draft, const EpCourse *course)
{
  return draft->scenario->per_day_off_minor > 0 && course->downtime_tenths > 0;
}

/* What a visit costs the patient beside the clinic's charge (rule 9); NULL where it is no sum. */
static char *
own_costs_formula (const WorkingDraft *draft, const EpCourse *course)
{
  if (!has_days_off (draft, course))
    return NULL;
  g_autofree char *per_visit = ep_draft_amount (draft, draft->scenario->per_visit_minor);
  g_autofree char *per_day = ep_draft_amount (draft, draft->scenario->per_day_off_minor);
  g_autofree char *days = ep_format_decimal (draft->formatter, course->downtime_tenths, 1, 0);
  if (draft->scenario->per_visit_minor == 0)
    return g_strdup_printf (_ ("%s × %s"), per_day, days);
  /* Translators: an amount and a product: "15.00 + 120.00 × 1.5". */
  return g_strdup_printf (_ ("%s + %s × %s"), per_visit, per_day, days);
}

/* The patient's own costs, where they count. */
static void
add_own_costs (WorkingDraft *draft, const EpCourse *course, const EpBreakdown *b)
{
  guint visits = b->sessions + b->maintenance;
  gboolean has_costs = draft->scenario->per_visit_minor > 0 || has_days_off (draft, course);
  if (draft->scenario->basis != EP_BASIS_ALL_IN || !has_costs)
    return;
  g_autofree char *count = ep_draft_count (draft, visits);
  char *formula = own_costs_formula (draft, course);
  add_subtotal (draft, _ ("Charged by the clinic"), b->gross_minor);
  if (visits > 1 && formula != NULL)
    add_step (draft, g_strdup (_ ("Own costs of a visit")), formula, b->patient_per_visit_minor);
  if (visits > 1)
    formula = ep_draft_product (draft, visits, b->patient_per_visit_minor);
  add_part (
      draft,
      g_strdup_printf (ngettext ("Own costs of %s visit", "Own costs of %s visits", visits), count),
      formula, b->patient_minor);
}

void
ep_draft_breakdown (WorkingDraft *draft, char *heading, guint course, const EpBreakdown *breakdown,
                    char *total, EpWorkingRole role)
{
  const EpCourse *c = &draft->scenario->courses[course];
  ep_draft_section (draft, heading, course);
  add_session_price (draft, c, breakdown);
  for (guint i = 0; i < breakdown->n_bought; i++)
    add_bought (draft, c, breakdown, &breakdown->bought[i]);
  if (breakdown->sessions > 0 && breakdown->n_bought == 0)
    add_part (draft, g_strdup (_ ("Prepaid session")), NULL, 0);
  add_extras (draft, c, breakdown);
  add_maintenance (draft, breakdown);
  add_tax (draft, breakdown);
  add_own_costs (draft, c, breakdown);
  ep_draft_line (draft, role, total, ep_draft_money (draft, breakdown->total_minor));
}
