package aftersales.contract.web;

import aftersales.contract.Handover;
import aftersales.contract.HandoverItem;
import java.util.ArrayList;
import java.util.List;

/** The list of what is handed over, with room for more. */
public class HandoverForm {

    private static final int MORE = 2;

    private List<HandoverItemForm> items = new ArrayList<>();
    private long version;

    static HandoverForm of(Handover handover) {
        var form = new HandoverForm();
        handover.items().forEach(item -> form.items.add(HandoverItemForm.of(item)));
        form.version = handover.version();
        return form;
    }

    HandoverForm grow() {
        for (int i = 0; i < MORE; i++) {
            items.add(new HandoverItemForm());
        }
        return this;
    }

    /** A row that was left blank is taken from the list, so that those behind it move up. */
    List<HandoverItem> toItems() {
        var wanted = new ArrayList<HandoverItem>();
        for (int i = 0; i < items.size(); i++) {
            if (!items.get(i).isBlank()) {
                wanted.add(items.get(i).toItem("items[" + i + "]."));
            }
        }
        return wanted;
    }

    public List<HandoverItemForm> getItems() {
        return items;
    }

    public void setItems(List<HandoverItemForm> items) {
        this.items = items;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
