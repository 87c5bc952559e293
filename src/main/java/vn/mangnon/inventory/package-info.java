/**
 * What personal data the system keeps: the <em>inventory</em> (danh mục dữ liệu cá nhân), field by field, with its class,
 * what it is kept for, on which ground, and which duty is shown it. It is read from the marks that the masks work by, so that
 * it cannot say anything else than what is done; it is the export for the dossier of the impact assessment (Luật
 * 91/2025/QH15 Đ.21).
 */
@NullMarked
package vn.mangnon.inventory;

import org.jspecify.annotations.NullMarked;
