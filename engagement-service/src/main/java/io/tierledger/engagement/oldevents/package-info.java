/** What was told of activities before texts were sealed: sealed where it stands (docs/decisions/0044). */
@NullMarked
package io.tierledger.engagement.oldevents;

import org.jspecify.annotations.NullMarked;
