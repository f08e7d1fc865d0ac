package io.tierledger.engagement;
