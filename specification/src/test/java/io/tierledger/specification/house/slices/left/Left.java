package io.tierledger.specification.house.slices.left;

import io.tierledger.specification.house.slices.right.Right;
import io.tierledger.specification.house.slices.room.Room;

/** A slice that helps itself to its neighbour. */
record Left(Right[] others, Room room) {}
