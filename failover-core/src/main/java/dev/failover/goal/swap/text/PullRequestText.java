package dev.failover.goal.swap.text;

import dev.failover.goal.swap.result.PullRequest;

/** Where a request to merge a swap is opened. */
public record PullRequestText(PullRequest request) {

    public String text() {
        return request.page()
                .map(page -> "Open the request to merge it into " + request.into() + ":\n  " + page + "\n")
                .or(() -> request.web().map(this::ofUnknownSoftware))
                .orElseGet(() -> ask() + " of " + request.remoteUrl() + ".\n");
    }

    private String ofUnknownSoftware(String web) {
        return ask() + " (what software " + PullRequest.host(web)
                + " runs isn't known, so the page for that isn't either):\n  " + web + "\n";
    }

    private String ask() {
        return "Ask for " + request.branch() + " to be merged into " + request.into();
    }
}
