/**
 * What customers ask: by when it is answered, whatever the hour it came and however often the clock stood still, and who is helped next.
 * Plain {@code java.*}; moments are those of the installation's zone. The rules stand in docs/answering.md.
 */
@NullMarked
package io.tierledger.engagement.answering;

import org.jspecify.annotations.NullMarked;
