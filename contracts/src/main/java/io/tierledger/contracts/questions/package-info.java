/**
 * What services ask each other inside the installation ({@code /internal/*}): one record for each question that has a body and for each
 * answer, the same at both ends. Amounts are minor units of the reporting currency, days are business days, both ends of a range are
 * included. {@code docs/architecture.md} says who asks whom, and why.
 */
@NullMarked
package io.tierledger.contracts.questions;

import org.jspecify.annotations.NullMarked;
