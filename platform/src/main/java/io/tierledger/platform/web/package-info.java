/** HTTP: problem details from one place, blocking work kept off the event loop, 503 until caught up. */
@NullMarked
package io.tierledger.platform.web;

import org.jspecify.annotations.NullMarked;
