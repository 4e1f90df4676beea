package dev.failover.rollout;

/**
 * What was seen of one service at one time.
 *
 * @param words one line
 * @param arrived whether it is where it should be
 */
record Sight(String words, boolean arrived) {
    Sight {
        words = words.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }
}
