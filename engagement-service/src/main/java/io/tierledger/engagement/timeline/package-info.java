/** Question: what contact was there with a customer, and what came of it? */
@NullMarked
package io.tierledger.engagement.timeline;

import org.jspecify.annotations.NullMarked;
