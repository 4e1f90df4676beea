package dev.failover.maven;

import dev.failover.FailoverException;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A parameter with a few allowed values. It is read here because Maven's own conversion answers a wrong one with the
 * name of a Java class.
 *
 * @param property as it is typed after {@code -D}
 */
record Choice<E extends Enum<E>>(String property, Class<E> values) {

    /**
     * Upper and lower case are the same.
     *
     * @throws FailoverException when it is none of the values
     */
    E of(String typed) {
        return Arrays.stream(values.getEnumConstants())
                .filter(value -> value.name().equalsIgnoreCase(typed.strip()))
                .findFirst()
                .orElseThrow(() -> new FailoverException("-D" + property + " is one of "
                        + Arrays.stream(values.getEnumConstants())
                                .map(Enum::name)
                                .collect(Collectors.joining(", "))
                        + ", not '" + typed + "'."));
    }
}
