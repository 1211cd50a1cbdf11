/**
 * Markdown for the comment of a pull request. Start at {@link org.vtck.reports.markdown.MarkdownReport}.
 */
@NullMarked
package org.vtck.reports.markdown;

import org.jspecify.annotations.NullMarked;
