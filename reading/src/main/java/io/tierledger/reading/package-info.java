/**
 * Files as people have them, read row by row in bounded memory: encoding, separator, headings in two languages, numbers and dates.
 * Knows nothing of stores and nothing of HTTP.
 */
@NullMarked
package io.tierledger.reading;

import org.jspecify.annotations.NullMarked;
