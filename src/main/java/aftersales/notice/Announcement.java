package aftersales.notice;

import aftersales.kernel.identity.AccountId;
import java.util.Collection;
import java.util.List;

/** A piece of news and whom it is for. */
record Announcement(News news, Collection<AccountId> recipients) {

    Announcement {
        recipients = List.copyOf(recipients);
    }
}
