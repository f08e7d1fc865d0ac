package io.tierledger.engagement.partition;

import io.tierledger.engagement.answering.ResponseLevel;

/**
 * A request that is not answered yet.
 *
 * @param level it is promised to be answered by
 * @param toManager whether the customer's account manager answers it
 */
public record OpenRequest(ResponseLevel level, boolean toManager) {}
