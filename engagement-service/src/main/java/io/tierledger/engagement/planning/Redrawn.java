package io.tierledger.engagement.planning;

import java.util.List;

/**
 * What became of a year's plan under another programme.
 *
 * @param kept open before and open still
 * @param withdrawn open before, and promised no longer
 * @param added new ones, by day
 */
record Redrawn(List<Activity> kept, List<Activity> withdrawn, List<Planned> added) {}
