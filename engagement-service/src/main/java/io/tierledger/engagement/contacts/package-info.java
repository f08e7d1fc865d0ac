/** Question: how many contacts did each customer have? */
@NullMarked
package io.tierledger.engagement.contacts;

import org.jspecify.annotations.NullMarked;
