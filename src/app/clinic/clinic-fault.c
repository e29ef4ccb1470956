#include "clinic.h"

#include <glib/gi18n-lib.h>

char *
ep_clinic_fault_text (const GError *error)
{
  if (error->domain != EP_STORE_ERROR)
    return g_strdup (_ ("Something went wrong"));
  switch ((EpStoreError)error->code) {
  case EP_STORE_ERROR_BUSY:
    return g_strdup (_ ("Another program is using the file of quotes"));
  case EP_STORE_ERROR_FULL:
    return g_strdup (_ ("The disk is full"));
  case EP_STORE_ERROR_NOT_A_DATABASE:
    return g_strdup (_ ("The file of quotes is no file of Evenpoint, or no longer one"));
  case EP_STORE_ERROR_DAMAGED:
    return g_strdup (_ ("The file of quotes is damaged"));
  case EP_STORE_ERROR_FOREIGN:
    return g_strdup (_ ("The file of quotes belongs to another program"));
  case EP_STORE_ERROR_NEWER:
    return g_strdup (_ ("The file of quotes was written by a newer Evenpoint"));
  case EP_STORE_ERROR_CONFLICT:
    return g_strdup (_ ("It was changed at another desk meanwhile"));
  case EP_STORE_ERROR_GONE:
    return g_strdup (_ ("It was erased meanwhile"));
  case EP_STORE_ERROR_CANCELLED:
    return g_strdup (_ ("It was stopped"));
  case EP_STORE_ERROR_FILE:
  default:
    return g_strdup (_ ("The file of quotes can’t be written or read"));
  }
}
