package io.tierledger.benchmark;
