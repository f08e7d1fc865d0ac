package io.tierledger.tier;
