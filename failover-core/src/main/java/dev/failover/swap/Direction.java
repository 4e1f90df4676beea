package dev.failover.swap;

import dev.failover.topology.Placement;
import dev.failover.topology.Side;

/** The direction of a swap. */
public enum Direction {
    PROMOTE(Side.BACKUP, "promote", "failover to backup"),
    DEMOTE(Side.PRIMARY, "demote", "failback to primary");

    private final Side target;
    private final String goal;
    private final String phrase;

    Direction(Side target, String goal, String phrase) {
        this.target = target;
        this.goal = goal;
        this.phrase = phrase;
    }

    /** The side that is active afterwards. */
    public Side target() {
        return target;
    }

    /** The opposite direction. */
    public Direction back() {
        return this == PROMOTE ? DEMOTE : PROMOTE;
    }

    public Placement wanted() {
        return Placement.of(target);
    }

    /** The goal's name, for commands in messages. */
    public String goal() {
        return goal;
    }

    /** Its words in a commit's subject. */
    public String phrase() {
        return phrase;
    }
}
