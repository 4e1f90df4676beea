package dev.failover.git.remote;

import java.io.IOException;
import java.net.Proxy;
import java.net.URL;
import org.eclipse.jgit.transport.http.JDKHttpConnection;

/** A connection that keeps what is secret from servers that aren't configured, whoever sets the headers. */
public final class HomeboundConnection extends JDKHttpConnection {
    private final HttpRedirects redirects;

    public HomeboundConnection(URL url, Proxy proxy, HttpRedirects redirects) throws IOException {
        super(url, proxy);
        this.redirects = redirects;
    }

    @Override
    public void setRequestProperty(String key, String value) {
        if (redirects.maySend(getURL(), key, value)) {
            super.setRequestProperty(key, value);
        }
    }

    @Override
    public int getResponseCode() throws IOException {
        int status = super.getResponseCode();
        redirects.judge(this, status);
        return status;
    }
}
