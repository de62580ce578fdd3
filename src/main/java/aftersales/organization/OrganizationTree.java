package aftersales.organization;

import aftersales.kernel.identity.OrganizationId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts organisations below their parents. */
final class OrganizationTree {

    private OrganizationTree() {
    }

    /** Keeps the order among brothers; whose parent is not in the list stands at the top. */
    static List<OrganizationRow> order(List<OrganizationRow> rows) {
        Set<OrganizationId> known = new HashSet<>();
        rows.forEach(row -> known.add(row.id()));
        Map<OrganizationId, List<OrganizationRow>> children = new LinkedHashMap<>();
        List<OrganizationRow> roots = new ArrayList<>();
        for (OrganizationRow row : rows) {
            if (row.parent() != null && known.contains(row.parent())) {
                children.computeIfAbsent(row.parent(), id -> new ArrayList<>()).add(row);
            } else {
                roots.add(row);
            }
        }
        var ordered = new ArrayList<OrganizationRow>(rows.size());
        roots.forEach(root -> add(root, root.depth(), children, ordered));
        return ordered;
    }

    private static void add(OrganizationRow row, int top, Map<OrganizationId, List<OrganizationRow>> children, List<OrganizationRow> ordered) {
        ordered.add(row.atDepth(row.depth() - top));
        children.getOrDefault(row.id(), List.of()).forEach(child -> add(child, top, children, ordered));
    }
}
