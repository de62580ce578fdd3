package aftersales.contract;

import java.util.List;

/** The list of what a contract's customer is handed. */
public record Handover(List<HandoverItem> items, long version) {

    public Handover {
        items = List.copyOf(items);
    }

    public long done() {
        return items.stream().filter(HandoverItem::done).count();
    }
}
