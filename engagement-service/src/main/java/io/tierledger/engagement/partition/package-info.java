/** What the stage remembers of one partition, told by its inputs. Knows none of them. */
@NullMarked
package io.tierledger.engagement.partition;

import org.jspecify.annotations.NullMarked;
