/**
 * Everything a browser sees, on one port: the dashboard's files, and the calls under {@code /api}, passed on to the service that
 * answers for them. It decides nothing and stores nothing; when a service is away it says so, with the time to come back.
 */
@NullMarked
package io.tierledger.gateway;

import org.jspecify.annotations.NullMarked;
