/** W1: orders to settled tiers and plans, beside a Kafka producer and beside COPY and SQL. */
@NullMarked
package io.tierledger.benchmark.importing;

import org.jspecify.annotations.NullMarked;
