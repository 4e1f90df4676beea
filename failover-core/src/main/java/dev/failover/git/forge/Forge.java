package dev.failover.git.forge;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Software that keeps repositories in the web, told by the names that its servers usually have. */
public enum Forge {
    GITHUB("github") {
        @Override
        public String page(String repository, String branch, String into) {
            return repository + "/compare/" + path(into) + "..." + path(branch) + "?expand=1";
        }
    },
    GITLAB("gitlab") {
        @Override
        public String page(String repository, String branch, String into) {
            return repository + "/-/merge_requests/new?merge_request%5Bsource_branch%5D=" + query(branch)
                    + "&merge_request%5Btarget_branch%5D=" + query(into);
        }
    },
    /** And Forgejo, which was made from it. */
    GITEA("gitea", "forgejo", "codeberg") {
        @Override
        public String page(String repository, String branch, String into) {
            return repository + "/compare/" + path(into) + "..." + path(branch);
        }
    },
    BITBUCKET("bitbucket.org") {
        @Override
        public String page(String repository, String branch, String into) {
            return repository + "/pull-requests/new?source=" + query(branch) + "&dest=" + query(into);
        }
    },
    AZURE("dev.azure.com") {
        /** By SSH the repository is {@code ssh.dev.azure.com:v3/organisation/project/repository}. */
        @Override
        public String page(String repository, String branch, String into) {
            String web = repository.replaceFirst("//ssh\\.([^/]+)/v3/([^/]+)/([^/]+)/", "//$1/$2/$3/_git/");
            return web + "/pullrequestcreate?sourceRef=" + query(branch) + "&targetRef=" + query(into);
        }
    };

    private final List<String> names;

    Forge(String... names) {
        this.names = List.of(names);
    }

    /** Empty where the host's name doesn't say. */
    public static Optional<Forge> at(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(forge -> forge.names.stream().anyMatch(lower::contains))
                .findFirst();
    }

    /**
     * Where a request to merge a branch is opened.
     *
     * @param repository the repository's page
     */
    public abstract String page(String repository, String branch, String into);

    private static String path(String branch) {
        return query(branch).replace("%2F", "/").replace("+", "%20");
    }

    private static String query(String branch) {
        return URLEncoder.encode(branch, StandardCharsets.UTF_8);
    }
}
