package io.dunflow.worklist;

import java.util.Optional;

/** Which account a task is about, by the page to which it leads. */
final class AccountUrls {

    private static final String ACCOUNT = "/accounts/";

    private AccountUrls() {}

    /** Empty when the page is about several accounts, or about none. */
    static Optional<Long> account(String url) {
        return Optional.of(url)
                .filter(page -> page.startsWith(ACCOUNT))
                .map(page -> Long.parseLong(page.substring(ACCOUNT.length()).replaceAll("\\D.*", "")));
    }
}
