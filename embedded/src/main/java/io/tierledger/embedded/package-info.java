/**
 * The three stores, started from jars alone: a real PostgreSQL, a real Kafka broker, and a server that speaks MongoDB's protocol.
 * In goes a directory, out come three addresses; no business word passes here, and no service knows whether a store is embedded.
 *
 * <p>PostgreSQL and Kafka keep what they were given, also when the JVM is killed. The MongoDB server holds read models only, and
 * throws its files away unless they were closed cleanly. Each store listens on 127.0.0.1 only and
 * admits nobody without the secrets of its directory; its address carries what is needed to be let in.
 */
@NullMarked
package io.tierledger.embedded;

import org.jspecify.annotations.NullMarked;
