package io.tierledger.specification.house.slices.right;

import io.tierledger.specification.house.slices.room.Room;

/** A slice that keeps to itself and the room. */
public record Right(Room room) {}
