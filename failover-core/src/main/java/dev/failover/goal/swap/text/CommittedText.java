package dev.failover.goal.swap.text;

import dev.failover.git.model.CommitId;
import dev.failover.git.model.Destination;
import dev.failover.goal.swap.message.CommitMessage;
import dev.failover.goal.swap.result.MovedService;
import dev.failover.goal.swap.result.NextCommand;
import dev.failover.goal.swap.result.NextCommand.Purpose;
import dev.failover.goal.swap.result.SwapResult;
import dev.failover.swap.Direction;
import java.util.stream.Collectors;

/** What is printed of a swap that is made. */
record CommittedText(SwapResult.Committed result) {

    String text() {
        NotesText notes = new NotesText(result.notes());
        return result.services().stream().map(this::moved).collect(Collectors.joining())
                + notes.text(direction().target()) + "\n"
                + (result.pushed() ? pushed() : notPushed())
                + (isThere() ? SwapText.checkout(result.checkout()) : "")
                + (result.pushed() ? onItsWay() : "") + "\n"
                + new ManualChecks(direction(), result.services()).text()
                + notes.unusedSettings();
    }

    private String moved(MovedService service) {
        String side = direction().target().word();
        String happened = isThere()
                ? " is on the " + side + " in " + branch().name() + (branch().isRemote() ? " now" : " (not pushed)")
                : " moves to the " + side;
        return """
                %s%s
                  PVC:  %s
                  Node: %s
                  File: %s
                %s""".formatted(
                        service.service(),
                        happened,
                        CommitMessage.change(service.claim()),
                        CommitMessage.change(service.node()),
                        String.join(", ", service.files()),
                        remains(service));
    }

    /** What the swap back will do with what is new. */
    private String remains(MovedService service) {
        String back = "failover:" + direction().back().goal();
        if (service.patch().isPresent()) {
            MovedService.OwnPatch patch = service.patch().get();
            return "  Patch: " + patch.path()
                    + (patch.added() ? " is new; " + back + " removes it\n" : " is removed\n");
        }
        return service.node().from().isEmpty()
                ? "  New:  the node label; " + back + " changes it but doesn't remove it\n"
                : "";
    }

    private String pushed() {
        return "Commit " + abbreviated() + " was pushed to " + result.branch().name() + ".\n";
    }

    private String notPushed() {
        boolean hasRemote = result.next().stream().noneMatch(next -> next.purpose() == Purpose.ADD_REMOTE);
        return "Commit " + abbreviated() + " is only on the local branch " + branch().branch() + ": "
                + (hasRemote
                        ? "Flux sees it after the push.\nTo push it:\n"
                        : "no remote is configured, so Flux doesn't see it yet.\nAdd one and push:\n")
                + result.next().stream()
                        .map(NextCommand::command)
                        .map(command -> "  " + command.line() + "\n")
                        .collect(Collectors.joining());
    }

    /** By whom the commit gets to where it counts. */
    private String onItsWay() {
        return result.pullRequest()
                .map(request -> new PullRequestText(request).text())
                .orElseGet(() -> result.flux().stream()
                        .map(rollout -> new FluxText(rollout).text())
                        .collect(Collectors.joining()));
    }

    private Direction direction() {
        return result.base().direction();
    }

    /** That the swap is for. */
    private Destination branch() {
        return result.base().branch();
    }

    private boolean isThere() {
        return result.pullRequest().isEmpty();
    }

    private String abbreviated() {
        return new CommitId(result.commit()).abbreviated();
    }
}
