package dev.failover.git.remote;

import dev.failover.git.model.HttpLogin;
import java.util.Optional;
import org.eclipse.jgit.transport.CredentialItem;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.URIish;

/** Credentials from one source of user and password, which is asked only when a server wants them. */
abstract class LoginCredentials extends CredentialsProvider {

    /** Empty where nothing is known. */
    abstract Optional<HttpLogin> login(URIish uri);

    @Override
    public final boolean isInteractive() {
        return false;
    }

    @Override
    public final boolean supports(CredentialItem... items) {
        for (CredentialItem item : items) {
            if (!(item instanceof CredentialItem.Username) && !(item instanceof CredentialItem.Password)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public final boolean get(URIish uri, CredentialItem... items) {
        Optional<HttpLogin> login = login(uri);
        for (CredentialItem item : login.isPresent() ? items : new CredentialItem[0]) {
            if (item instanceof CredentialItem.Username username) {
                username.setValue(login.get().user());
            } else if (item instanceof CredentialItem.Password secret) {
                secret.setValue(login.get().password().toCharArray());
            }
        }
        return login.isPresent();
    }
}
