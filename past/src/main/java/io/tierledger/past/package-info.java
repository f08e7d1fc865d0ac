/**
 * The form in which scoring-service tells what would have been scored over the past, and tier-service hears it: frames, each behind its
 * length in four bytes. The first is a header, which begins with the number of the form; then come how far the preparing is, customers, and
 * an end. Both services, and their tests, use these types and no others.
 */
@NullMarked
package io.tierledger.past;

import org.jspecify.annotations.NullMarked;
