/** Question: what is a customer granted, what is it given, and what does it take to be given more? And what persons decide about it. */
@NullMarked
package io.tierledger.engagement.servicelevels;

import org.jspecify.annotations.NullMarked;
