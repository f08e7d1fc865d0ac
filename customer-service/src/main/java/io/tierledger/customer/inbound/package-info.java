/**
 * Orders that an ERP sends over Kafka ({@code tierledger.inbound.orders}): the fields of the import, one JSON object a message. They
 * go through the same desk as files; how far they were taken is stored with them, so that none is lost and none is taken twice.
 */
@NullMarked
package io.tierledger.customer.inbound;

import org.jspecify.annotations.NullMarked;
