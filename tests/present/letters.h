#pragma once

#include <present/text.h>

G_BEGIN_DECLS

/* Measures text as if every letter were equally wide, so that layouts depend on no font. */
extern const EpTextMeasurer letters;

G_END_DECLS
