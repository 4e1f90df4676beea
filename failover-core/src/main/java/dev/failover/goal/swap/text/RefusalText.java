package dev.failover.goal.swap.text;

import dev.failover.goal.Commands;
import dev.failover.goal.swap.SwapOptions;
import dev.failover.swap.Refusal;
import dev.failover.swap.SwapStrategy;
import java.util.List;
import java.util.stream.Collectors;

/** Why a swap is refused, and what to type next. */
public record RefusalText(SwapOptions options, Commands commands) {

    /**
     * @param read what messages call the commit that was planned on
     * @param hint what else there is to say
     */
    public String of(List<Refusal> refusals, List<String> possible, String read, String hint) {
        SwapCommand repeated = new SwapCommand(options, commands);
        StringBuilder text = new StringBuilder("Refused; nothing was changed.\n");
        if (refusals.stream().anyMatch(r -> r.location().isPresent())) {
            text.append("Read was ").append(read).append(", of which the places below are.\n");
        }
        refusals.forEach(refusal -> text.append('\n').append(reason(refusal)));
        text.append(hint);
        if (options.strategy() == SwapStrategy.REFUSE
                && refusals.stream().allMatch(Refusal::isPatchable)
                && !refusals.isEmpty()) {
            text.append("\nTo have the swap write such a patch, which the swap back removes:\n  ")
                    .append(repeated.withPatch())
                    .append('\n');
        }
        if (refusals.stream().anyMatch(Refusal::isSeenByValidation)) {
            text.append("\nTo see all that is wrong:\n  ")
                    .append(commands.validate(List.of()))
                    .append('\n');
        }
        if (!possible.isEmpty()) {
            text.append("\nTo move the rest alone:\n  ")
                    .append(repeated.forOnly(possible))
                    .append('\n');
        }
        return text.toString();
    }

    /** @param reasons sentences, each with its advice on further lines */
    public static String inTheWay(List<String> reasons) {
        return "Refused; nothing was changed.\n" + paragraphs(reasons);
    }

    static String paragraphs(List<String> reasons) {
        return reasons.stream().map(reason -> "\n" + reason + "\n").collect(Collectors.joining());
    }

    private static String reason(Refusal refusal) {
        StringBuilder text = new StringBuilder(refusal.message()).append('\n');
        refusal.location()
                .ifPresent(l -> text.append("  at ")
                        .append(l)
                        .append(" (")
                        .append(refusal.id())
                        .append(")\n"));
        refusal.advice().forEach(line -> text.append("  ").append(line).append('\n'));
        return text.toString();
    }
}
