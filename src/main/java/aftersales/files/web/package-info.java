/** How attachments leave: shown or saved, under a safe name. */
@NullMarked
package aftersales.files.web;

import org.jspecify.annotations.NullMarked;
