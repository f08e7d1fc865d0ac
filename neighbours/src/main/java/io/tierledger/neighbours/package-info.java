/**
 * What services ask each other, for display and checking only: declared once for each service that is asked, with the records of
 * {@code contracts.questions}; every answer is waited for within a limit, and lived without when none comes.
 */
@NullMarked
package io.tierledger.neighbours;

import org.jspecify.annotations.NullMarked;
