package org.vigie.peertube;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Locale;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Trusts whom Java trusts, and looks at a certificate it refuses to say what is wrong with it: Java's own exceptions call
 * most of them "unable to find valid certification path".
 */
final class Certificates extends X509ExtendedTrustManager {

    /** Why a certificate was refused. */
    static final class Refused extends CertificateException {

        private static final long serialVersionUID = 1L;

        private final Trouble trouble;

        Refused(Trouble trouble, CertificateException cause) {
            super(cause.getMessage(), cause);
            this.trouble = trouble;
        }

        Trouble trouble() {
            return trouble;
        }
    }

    private final X509ExtendedTrustManager trusted;

    /** @param authorities null for those that come with Java */
    Certificates(KeyStore authorities) {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(authorities);
            trusted = (X509ExtendedTrustManager) Arrays.stream(factory.getTrustManagers())
                    .filter(X509ExtendedTrustManager.class::isInstance)
                    .findFirst()
                    .orElseThrow();
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        try {
            trusted.checkServerTrusted(chain, type, engine);
        } catch (CertificateException refused) {
            throw new Refused(trouble(chain, refused), refused);
        }
    }

    private static Trouble trouble(X509Certificate[] chain, CertificateException refused) {
        X509Certificate own = chain[0];
        try {
            // By the machine's clock, as Java itself does.
            own.checkValidity();
        } catch (CertificateExpiredException expired) {
            return Trouble.TLS_EXPIRED;
        } catch (CertificateNotYetValidException early) {
            return Trouble.TLS_NOT_YET_VALID;
        }
        // Java speaks of names only once it found the certificate good.
        String said = String.valueOf(refused.getMessage()).toLowerCase(Locale.ROOT);
        if (said.contains("subject alternative") || said.contains("no name matching")) {
            return Trouble.TLS_WRONG_NAME;
        }
        return own.getSubjectX500Principal().equals(own.getIssuerX500Principal())
                ? Trouble.TLS_SELF_SIGNED
                : Trouble.TLS_UNKNOWN_ISSUER;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        trusted.checkServerTrusted(chain, type, socket);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        trusted.checkServerTrusted(chain, type);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        throw new CertificateException("we are no server");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        throw new CertificateException("we are no server");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw new CertificateException("we are no server");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return trusted.getAcceptedIssuers();
    }
}
