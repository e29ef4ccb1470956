#pragma once

#include "desk/desk.h"
#include "visit-line.h"
#include "widgets/text-line.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The columns of the table of visits: how wide they are, and the line of titles above them. */
typedef struct {
  GtkWidget *widget; /* the table, which draws the titles */
  EpVisitLayout layout;
  EpTextLine titles[EP_VISIT_COLUMNS];
  EpTextLine sample; /* how wide and high texts are */
  int date_px;       /* the widest date; 0 until it is known */
} EpVisitColumns;

void ep_visit_columns_init (EpVisitColumns *self, GtkWidget *widget);

/* Learns how high lines are in the font of now. */
void ep_visit_columns_read_font (EpVisitColumns *self);

/* Names the courses of the pair that is looked at. */
void ep_visit_columns_name (EpVisitColumns *self, EpDesk *desk);

/* Shares the table's width out: amounts and dates get what they need, words the rest. */
void ep_visit_columns_lay_out (EpVisitColumns *self, EpDesk *desk, int width_px);

/* The height of the titles; none where visits stand below each other. */
int ep_visit_columns_header_px (EpVisitColumns *self);

void ep_visit_columns_draw_header (EpVisitColumns *self, GtkSnapshot *snapshot);

/* The table's font has changed. */
void ep_visit_columns_restyle (EpVisitColumns *self);

void ep_visit_columns_clear (EpVisitColumns *self);

G_END_DECLS
