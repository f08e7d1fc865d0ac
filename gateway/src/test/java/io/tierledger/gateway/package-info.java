/** Tests of the gateway against stub services over real connections; none of them needs another module. */
package io.tierledger.gateway;
