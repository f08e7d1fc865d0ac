package io.tierledger.scoring;
