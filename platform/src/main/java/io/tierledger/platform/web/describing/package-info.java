/** The OpenAPI description of a service, exact enough that a client may be made of it. */
@NullMarked
package io.tierledger.platform.web.describing;

import org.jspecify.annotations.NullMarked;
