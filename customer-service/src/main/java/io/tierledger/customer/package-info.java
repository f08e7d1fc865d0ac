package io.tierledger.customer;
