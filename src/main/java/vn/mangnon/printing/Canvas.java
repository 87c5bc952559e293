package vn.mangnon.printing;

/** What a format draws the blocks of a document on. */
interface Canvas {

    default void draw(Block block) {
        if (block instanceof Block.Heading heading) {
            heading(heading);
        } else if (block instanceof Block.Paragraph paragraph) {
            paragraph(paragraph);
        } else if (block instanceof Block.Fields fields) {
            fields(fields);
        } else if (block instanceof Block.Options options) {
            options(options);
        } else if (block instanceof Block.Table table) {
            table(table);
        } else {
            throw new IllegalStateException("a block that nobody draws: " + block.getClass());
        }
    }

    void heading(Block.Heading heading);

    void paragraph(Block.Paragraph paragraph);

    void fields(Block.Fields fields);

    void options(Block.Options options);

    void table(Block.Table table);
}
