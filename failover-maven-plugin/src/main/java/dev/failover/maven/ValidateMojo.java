package dev.failover.maven;

import dev.failover.Failover;
import dev.failover.ValidateOptions;
import dev.failover.ValidateResult;
import dev.failover.check.Severity;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Proves that the repository builds, that its manifests hold together, and that every service with a backup can be
 * failed over. Prints the steps, the findings and what to do next; an error fails the build.
 */
@Mojo(
        name = "validate",
        defaultPhase = LifecyclePhase.VALIDATE,
        requiresProject = false,
        aggregator = true,
        threadSafe = true)
public final class ValidateMojo extends AbstractModelMojo {

    @Override
    void run(Failover failover) throws MojoFailureException {
        ValidateOptions options = new ValidateOptions(tree(), model());
        if (!maven().firstToAskFor(options)) {
            getLog().info("Validated already in this build.");
            return;
        }
        ValidateResult result = failover.validate(options);
        if (getLog().isInfoEnabled() || !result.passed()) {
            Console console = Console.of(maven());
            console.print(result.text(console.charset(), console.colour()));
        }
        if (!result.passed()) {
            long errors = result.verdict().count(Severity.ERROR);
            throw new MojoFailureException(errors == 1 ? "1 error was found." : errors + " errors were found.");
        }
    }
}
