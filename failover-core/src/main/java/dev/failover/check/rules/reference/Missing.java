package dev.failover.check.rules.reference;

import java.util.Optional;

/**
 * A reference that leads nowhere.
 *
 * @param meant a name so near that it must be meant; the same name where it is that of an object in another namespace
 */
record Missing(Reference reference, Optional<String> meant) {}
