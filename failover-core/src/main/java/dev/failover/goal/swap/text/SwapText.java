package dev.failover.goal.swap.text;

import dev.failover.git.model.CheckoutOutcome;
import dev.failover.git.model.CheckoutOutcome.Followed;
import dev.failover.git.model.CheckoutOutcome.NotFollowed;
import dev.failover.git.model.CommitId;
import dev.failover.git.model.Destination;
import dev.failover.git.model.GitException;
import dev.failover.goal.Commands;
import dev.failover.goal.swap.CommitMessage;
import dev.failover.goal.swap.SwapOptions;
import dev.failover.swap.ServiceSwap;
import dev.failover.swap.SwapPlan;
import dev.failover.swap.edit.AddedPatch;
import dev.failover.swap.edit.PatchChange;
import dev.failover.topology.FailoverService;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a swap has to say to the user.
 *
 * @param notUnderstood sentences about the user's Git configuration
 */
public record SwapText(SwapOptions options, Commands commands, Destination destination, List<String> notUnderstood) {
    public SwapText {
        notUnderstood = List.copyOf(notUnderstood);
    }

    public String nothingToDo(List<FailoverService> services, CommitId tip, Optional<CheckoutOutcome> checkout) {
        String subject = services.isEmpty()
                ? "Nothing to do: no service is "
                        + (options.services().activeOn().isPresent() ? "active there" : "configured")
                : "Nothing to do: " + names(services) + (services.size() == 1 ? " is" : " are") + " on the " + side()
                        + " already";
        return subject + ".\n" + destination.name() + " (" + tip.abbreviated() + ") holds that; no commit was made.\n"
                + checkout.map(SwapText::checkout).orElse("");
    }

    /**
     * @param notes sentences about the swap, such as warnings
     * @param inTheWay what the swap itself would be refused for as the checkout is now
     */
    public String dryRun(
            SwapPlan plan, CommitId tip, String diff, String message, List<String> notes, List<String> inTheWay) {
        return "Dry run on " + destination.name() + " (" + tip.abbreviated()
                + "): planned and proved, nothing written.\n"
                + already(plan) + lines(notes) + "\n" + diff + "\nCommit message:\n\n" + message
                + (inTheWay.isEmpty()
                        ? "\nTo do it:\n  "
                        : "\nAs your checkout is now, the swap itself would be refused:\n"
                                + RefusalText.paragraphs(inTheWay) + "\nTo do it then:\n  ")
                + repeated().inEarnest(swapped(plan)) + "\n" + notUsed();
    }

    private String already(SwapPlan plan) {
        return plan.already().isEmpty() ? "" : names(plan.already()) + ": on the " + side() + " already\n";
    }

    public static String lines(List<String> notes) {
        return notes.stream().map(note -> note + "\n").collect(Collectors.joining());
    }

    /**
     * @param next what happens to the commit now
     * @param notes sentences about the swap, such as warnings
     */
    public String committed(
            SwapPlan plan,
            Destination target,
            CommitId commit,
            CheckoutOutcome checkout,
            String next,
            List<String> notes) {
        boolean isThere = target.equals(destination);
        StringBuilder text = new StringBuilder();
        plan.swaps().forEach(swap -> text.append(moved(swap, isThere)));
        return text.append(already(plan))
                .append(lines(notes))
                .append('\n')
                .append(target.isRemote() ? pushed(target, commit) : notPushed(commit))
                .append(isThere ? checkout(checkout) : "")
                .append(target.isRemote() ? next : "")
                .append('\n')
                .append(new ManualChecks(plan).text())
                .append(notUsed())
                .toString();
    }

    /** The reason may lie in a setting that isn't obeyed. */
    public String failed(GitException e) {
        return e.getMessage()
                + (e.advice().isEmpty() ? "" : "\n" + e.advice())
                + (e.isUnreachable() ? withoutRemote() : "")
                + notUsed();
    }

    private String notUsed() {
        return notUnderstood.isEmpty()
                ? ""
                : "\nSet in Git's configuration and not used here:\n  " + String.join("\n  ", notUnderstood) + "\n";
    }

    /** A failover can't always wait for the forge; what isn't pushed doesn't reach Flux, though. */
    private String withoutRemote() {
        boolean possible =
                options.remote().repository().isEmpty() && !options.remote().pullRequest();
        return possible
                ? "\nTo go on without it, commit on the local branch:\n  "
                        + repeated().withoutPush()
                        + "\nFlux sees that once it is pushed, when the remote answers again:"
                        + " git push"
                : "";
    }

    private String moved(ServiceSwap swap, boolean isThere) {
        String where = " in " + destination.name() + (destination.isRemote() ? " now" : " (not pushed)");
        return swap.service() + (isThere ? " is on the " + side() + where : " moves to the " + side()) + "\n  PVC:  "
                + CommitMessage.change(swap.claim())
                + "\n  Node: " + CommitMessage.change(swap.node()) + "\n  File: " + String.join(", ", swap.files())
                + "\n" + remains(swap);
    }

    /** What the swap back will do with what is new. */
    private String remains(ServiceSwap swap) {
        String back = "failover:" + options.direction().back().goal();
        if (swap.patch().isPresent()) {
            PatchChange change = swap.patch().get();
            return "  Patch: " + change.patch().path()
                    + (change instanceof AddedPatch ? " is new; " + back + " removes it\n" : " is removed\n");
        }
        return swap.node().oldValue().isEmpty()
                ? "  New:  the node label, which was not there; " + back + " changes it and leaves it there\n"
                : "";
    }

    private static String pushed(Destination target, CommitId commit) {
        return "Commit " + commit.abbreviated() + " was pushed to " + target.name() + ".\n";
    }

    private String notPushed(CommitId commit) {
        String made = "Commit " + commit.abbreviated() + " is on the local branch " + destination.branch() + " alone";
        return options.commit().push()
                ? made + ": no remote is configured, so that Flux won't see it yet.\nAdd one and push:\n"
                        + "  git remote add origin URL\n  git push -u origin " + destination.branch() + "\n"
                : made + ": Flux sees it when it is pushed.\nTo push it:\n  git push "
                        + options.commit().remote().orElse("origin") + " " + destination.branch() + "\n";
    }

    private static String checkout(CheckoutOutcome outcome) {
        if (outcome instanceof NotFollowed stays) {
            return "Your checkout was left as it is: " + stays.message() + "\n"
                    + (stays.advice().isEmpty()
                            ? ""
                            : "To bring it up to date:\n  " + stays.advice().replace("\n", "\n  ") + "\n");
        }
        return outcome instanceof Followed followed && !followed.paths().isEmpty()
                ? "Your checkout follows: " + String.join(", ", followed.paths()) + "\n"
                : "";
    }

    public SwapCommand repeated() {
        return new SwapCommand(options, commands);
    }

    private static List<String> swapped(SwapPlan plan) {
        return plan.swaps().stream().map(s -> s.service().toString()).toList();
    }

    private static String names(List<FailoverService> services) {
        return services.stream().map(FailoverService::toString).collect(Collectors.joining(", "));
    }

    private String side() {
        return options.direction().target().word();
    }
}
