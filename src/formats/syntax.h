#pragma once

#include <formats/error.h>
#include <jansson.h>

G_BEGIN_DECLS

/* The first step of CONTRACT.md's refusals: bytes to a JSON object, strictly. Duplicate members,
 * unpaired surrogates, \u0000, integers beyond 64 bits, a byte order mark, NUL bytes, a root that
 * is no object and more than 2048 levels are refused with EP_FORMATS_ERROR_SYNTAX, "WHAT: line L,
 * column C: reason".
 *
 * No member takes a number with a point or an exponent, so such a number is kept as a real of value
 * 0: its type alone is told, and none is too large to be refused at its own path.
 *
 * Free with json_decref(). */
json_t *ep_json_object_parse (const char *what, const char *bytes, gsize length, GError **error);

G_END_DECLS
