package dev.failover.goal.swap.text;

import dev.failover.goal.swap.result.PullRequest;

/** Where a request to merge a swap is opened. */
public record PullRequestText(PullRequest request) {

    public String text() {
        return request.page()
                .map(page -> "Open the pull request into " + request.into() + ":\n  " + page + "\n")
                .or(() -> request.web().map(this::ofUnknownSoftware))
                .orElseGet(() -> ask() + " of " + request.remoteUrl() + ".\n");
    }

    private String ofUnknownSoftware(String web) {
        return ask() + " (" + PullRequest.host(web) + " runs unknown software, so there is no direct link):\n  " + web
                + "\n";
    }

    private String ask() {
        return "Ask for " + request.branch() + " to be merged into " + request.into();
    }
}
