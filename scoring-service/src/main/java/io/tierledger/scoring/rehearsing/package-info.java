/** Question: what will a customer score on later days, when nothing happens or when something is assumed? */
@NullMarked
package io.tierledger.scoring.rehearsing;

import org.jspecify.annotations.NullMarked;
