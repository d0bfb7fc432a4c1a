<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Arranger</name>
    <message numerus="yes">
        <source>Remove %n captures from the collection</source>
        <translation>
            <numerusform>Remove %n captures from the collection</numerusform>
            <numerusform>Remove %n captures from the collection</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaptureModel</name>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n comment</numerusform>
            <numerusform>%n comments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CapturePanel</name>
    <message numerus="yes">
        <source>%n comment(s) captured; the page announces no number</source>
        <translation>
            <numerusform>%n comment captured; the page announces no number</numerusform>
            <numerusform>%n comments captured; the page announces no number</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChaptersTab</name>
    <message numerus="yes">
        <source>%n more comment(s) in the file, not in this preview.</source>
        <translation>
            <numerusform>%n more comment in the file, not in this preview.</numerusform>
            <numerusform>%n more comments in the file, not in this preview.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CorrectionsPanel</name>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%n decision</numerusform>
            <numerusform>%n decisions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DescriptionStage</name>
    <message numerus="yes">
        <source>%n value(s) that do not fit left open</source>
        <translation>
            <numerusform>%n value that do not fit left open</numerusform>
            <numerusform>%n values that do not fit left open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntryModel</name>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n comment</numerusform>
            <numerusform>%n comments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>Add %n page(s)</source>
        <translation>
            <numerusform>Add %n page</numerusform>
            <numerusform>Add %n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n comment</numerusform>
            <numerusform>%n comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ping(s)</source>
        <translation>
            <numerusform>%n ping</numerusform>
            <numerusform>%n pings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n to look at</numerusform>
            <numerusform>%n to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be read</source>
        <translation>
            <numerusform>%n file could not be read</numerusform>
            <numerusform>%n files could not be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportWording</name>
    <message numerus="yes">
        <source>%n article(s) added</source>
        <translation>
            <numerusform>%n article added</numerusform>
            <numerusform>%n articles added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n capture(s) here already</source>
        <translation>
            <numerusform>%n capture here already</numerusform>
            <numerusform>%n captures here already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be read</source>
        <translation>
            <numerusform>%n file could not be read</numerusform>
            <numerusform>%n files could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n comment</numerusform>
            <numerusform>%n comments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Importer</name>
    <message numerus="yes">
        <source>%n decision(s) made again</source>
        <translation>
            <numerusform>%n decision made again</numerusform>
            <numerusform>%n decisions made again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no longer fits | %n no longer fit</source>
        <translation>
            <numerusform>%n no longer fits</numerusform>
            <numerusform>%n no longer fit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) segmented by hand lost</source>
        <translation>
            <numerusform>%n passage segmented by hand lost</numerusform>
            <numerusform>%n passages segmented by hand lost</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new comment(s)</source>
        <translation>
            <numerusform>%n new comment</numerusform>
            <numerusform>%n new comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) with other words</source>
        <translation>
            <numerusform>%n comment with other words</numerusform>
            <numerusform>%n comments with other words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) kept that only an earlier capture has</source>
        <translation>
            <numerusform>%n comment kept that only an earlier capture has</numerusform>
            <numerusform>%n comments kept that only an earlier capture has</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) no longer there</source>
        <translation>
            <numerusform>%n comment no longer there</numerusform>
            <numerusform>%n comments no longer there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) set by hand lost</source>
        <translation>
            <numerusform>%n mark set by hand lost</numerusform>
            <numerusform>%n marks set by hand lost</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) to comments no longer there</source>
        <translation>
            <numerusform>%n answer to comments no longer there</numerusform>
            <numerusform>%n answers to comments no longer there</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n comment</numerusform>
            <numerusform>%n comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ping(s)</source>
        <translation>
            <numerusform>%n ping</numerusform>
            <numerusform>%n pings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n to review</numerusform>
            <numerusform>%n to review</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message numerus="yes">
        <source>1 announced, {found} | {count} announced, {found}</source>
        <translation>
            <numerusform>1 announced, {found}</numerusform>
            <numerusform>{count} announced, {found}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 captured | {count} captured</source>
        <translation>
            <numerusform>1 captured</numerusform>
            <numerusform>{count} captured</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 character is not UTF-8 and was read as Windows, Western | {count} characters are not UTF-8 and were read as Windows, Western</source>
        <translation>
            <numerusform>1 character is not UTF-8 and was read as Windows, Western</numerusform>
            <numerusform>{count} characters are not UTF-8 and were read as Windows, Western</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 comment answers one that the export does not hold | {count} comments answer others that the export does not hold</source>
        <translation>
            <numerusform>1 comment answers one that the export does not hold</numerusform>
            <numerusform>{count} comments answer others that the export does not hold</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 comment was deleted: its place is kept | {count} comments were deleted: their places are kept</source>
        <translation>
            <numerusform>1 comment was deleted: its place is kept</numerusform>
            <numerusform>{count} comments were deleted: their places are kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 comment was held back as spam or as not approved: it is furniture | {count} comments were held back as spam or as not approved: they are furniture</source>
        <translation>
            <numerusform>1 comment was held back as spam or as not approved: it is furniture</numerusform>
            <numerusform>{count} comments were held back as spam or as not approved: they are furniture</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 comment was read from a script of the page, where alone it stood | {count} comments were read from a script of the page, where alone they stood</source>
        <translation>
            <numerusform>1 comment was read from a script of the page, where alone it stood</numerusform>
            <numerusform>{count} comments were read from a script of the page, where alone they stood</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 control character is shown as � | {count} control characters are shown as �</source>
        <translation>
            <numerusform>1 control character is shown as �</numerusform>
            <numerusform>{count} control characters are shown as �</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 damaged character is shown as � (encoding {encoding}) | {count} damaged characters are shown as � (encoding {encoding})</source>
        <translation>
            <numerusform>1 damaged character is shown as � (encoding {encoding})</numerusform>
            <numerusform>{count} damaged characters are shown as � (encoding {encoding})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 file that is no page was left out (images, style sheets, scripts …) | {count} files that are no pages were left out (images, style sheets, scripts …)</source>
        <translation>
            <numerusform>1 file that is no page was left out (images, style sheets, scripts …)</numerusform>
            <numerusform>{count} files that are no pages were left out (images, style sheets, scripts …)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 folder that a link leads to was not looked into: name it itself | {count} folders that links lead to were not looked into: name them themselves</source>
        <translation>
            <numerusform>1 folder that a link leads to was not looked into: name it itself</numerusform>
            <numerusform>{count} folders that links lead to were not looked into: name them themselves</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 group of repeated comments waits for a decision | {count} groups of repeated comments wait for a decision</source>
        <translation>
            <numerusform>1 group of repeated comments waits for a decision</numerusform>
            <numerusform>{count} groups of repeated comments wait for a decision</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 more was not added | {count} more were not added</source>
        <translation>
            <numerusform>1 more was not added</numerusform>
            <numerusform>{count} more were not added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 page had not changed since a capture that is not in this archive | {count} pages had not changed since captures that are not in this archive</source>
        <translation>
            <numerusform>1 page had not changed since a capture that is not in this archive</numerusform>
            <numerusform>{count} pages had not changed since captures that are not in this archive</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 page holds no text: {numbers} | {count} pages hold no text: {numbers}</source>
        <translation>
            <numerusform>1 page holds no text: {numbers}</numerusform>
            <numerusform>{count} pages hold no text: {numbers}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 page is damaged and was not read: {numbers} | {count} pages are damaged and were not read: {numbers}</source>
        <translation>
            <numerusform>1 page is damaged and was not read: {numbers}</numerusform>
            <numerusform>{count} pages are damaged and were not read: {numbers}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 page without comments was left out | {count} pages without comments were left out</source>
        <translation>
            <numerusform>1 page without comments was left out</numerusform>
            <numerusform>{count} pages without comments were left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 page without words was left out (a cover, a table of contents …) | {count} pages without words were left out (covers, tables of contents …)</source>
        <translation>
            <numerusform>1 page without words was left out (a cover, a table of contents …)</numerusform>
            <numerusform>{count} pages without words were left out (covers, tables of contents …)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 passage is not wholly checked yet | {count} passages are not wholly checked yet</source>
        <translation>
            <numerusform>1 passage is not wholly checked yet</numerusform>
            <numerusform>{count} passages are not wholly checked yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 passage was taken from its capture again, without decisions | {count} passages were taken from their captures again, without decisions</source>
        <translation>
            <numerusform>1 passage was taken from its capture again, without decisions</numerusform>
            <numerusform>{count} passages were taken from their captures again, without decisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 record that is no page was left out (images, scripts, redirects, errors …) | {count} records that are no pages were left out (images, scripts, redirects, errors …)</source>
        <translation>
            <numerusform>1 record that is no page was left out (images, scripts, redirects, errors …)</numerusform>
            <numerusform>{count} records that are no pages were left out (images, scripts, redirects, errors …)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 row holds no comment | {count} rows hold no comment</source>
        <translation>
            <numerusform>1 row holds no comment</numerusform>
            <numerusform>{count} rows hold no comment</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 row of the table {table} held what this program does not know, and could not be kept | {count} rows of the table {table} held what this program does not know, and could not be kept</source>
        <translation>
            <numerusform>1 row of the table {table} held what this program does not know, and could not be kept</numerusform>
            <numerusform>{count} rows of the table {table} held what this program does not know, and could not be kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 row of the table {table} lost what stood in {column}, which this program does not know | {count} rows of the table {table} lost what stood in {column}, which this program does not know</source>
        <translation>
            <numerusform>1 row of the table {table} lost what stood in {column}, which this program does not know</numerusform>
            <numerusform>{count} rows of the table {table} lost what stood in {column}, which this program does not know</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 suspect waits for a decision | {count} suspects wait for a decision</source>
        <translation>
            <numerusform>1 suspect waits for a decision</numerusform>
            <numerusform>{count} suspects wait for a decision</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 suspect was put off | {count} suspects were put off</source>
        <translation>
            <numerusform>1 suspect was put off</numerusform>
            <numerusform>{count} suspects were put off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 thing in {name} does not hold together, so that what was written may not say what was decided: “curator verify” lists it | {count} things in {name} do not hold together, so that what was written may not say what was decided: “curator verify” lists them</source>
        <translation>
            <numerusform>1 thing in {name} does not hold together, so that what was written may not say what was decided: “curator verify” lists it</numerusform>
            <numerusform>{count} things in {name} do not hold together, so that what was written may not say what was decided: “curator verify” lists them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 word is less sure than {share} % to be what stands on the page | {count} words are less sure than {share} % to be what stands on the page</source>
        <translation>
            <numerusform>1 word is less sure than {share} % to be what stands on the page</numerusform>
            <numerusform>{count} words are less sure than {share} % to be what stands on the page</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Correct “{found}” | Make {count} corrections</source>
        <translation>
            <numerusform>Correct “{found}”</numerusform>
            <numerusform>Make {count} corrections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fold 1 duplicate | Fold {count} duplicates</source>
        <translation>
            <numerusform>Fold 1 duplicate</numerusform>
            <numerusform>Fold {count} duplicates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import {name} | Import {count} captures</source>
        <translation>
            <numerusform>Import {name}</numerusform>
            <numerusform>Import {count} captures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave “{found}” as it is | Leave {count} suspects as they are</source>
        <translation>
            <numerusform>Leave “{found}” as it is</numerusform>
            <numerusform>Leave {count} suspects as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make 1 certain correction | Make {count} certain corrections</source>
        <translation>
            <numerusform>Make 1 certain correction</numerusform>
            <numerusform>Make {count} certain corrections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark “{found}” as sic | Mark {count} suspects as sic</source>
        <translation>
            <numerusform>Mark “{found}” as sic</numerusform>
            <numerusform>Mark {count} suspects as sic</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put “{found}” off | Put {count} suspects off</source>
        <translation>
            <numerusform>Put “{found}” off</numerusform>
            <numerusform>Put {count} suspects off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set 1 recurring line aside | Set {count} recurring lines aside</source>
        <translation>
            <numerusform>Set 1 recurring line aside</numerusform>
            <numerusform>Set {count} recurring lines aside</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unfold 1 duplicate | Unfold {count} duplicates</source>
        <translation>
            <numerusform>Unfold 1 duplicate</numerusform>
            <numerusform>Unfold {count} duplicates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>captured again, unchanged, on {date} | captured again {count} times, unchanged, last on {date}</source>
        <translation>
            <numerusform>captured again, unchanged, on {date}</numerusform>
            <numerusform>captured again {count} times, unchanged, last on {date}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>decisions of 1 passage are lost | decisions of {count} passages are lost</source>
        <translation>
            <numerusform>decisions of 1 passage are lost</numerusform>
            <numerusform>decisions of {count} passages are lost</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>line {numbers} is no JSON and was left out | {count} lines are no JSON and were left out, the first {numbers}</source>
        <translation>
            <numerusform>line {numbers} is no JSON and was left out</numerusform>
            <numerusform>{count} lines are no JSON and were left out, the first {numbers}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of 1 letter the file does not say which it is: it is shown as � | of {count} letters the file does not say which they are: they are shown as �</source>
        <translation>
            <numerusform>of 1 letter the file does not say which it is: it is shown as �</numerusform>
            <numerusform>of {count} letters the file does not say which they are: they are shown as �</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>passage {passage} reads 1 character | passage {passage} reads {count} characters</source>
        <translation>
            <numerusform>passage {passage} reads 1 character</numerusform>
            <numerusform>passage {passage} reads {count} characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the text of 1 capture was damaged and was decoded from its bytes again | the texts of {count} captures were damaged and were decoded from their bytes again</source>
        <translation>
            <numerusform>the text of 1 capture was damaged and was decoded from its bytes again</numerusform>
            <numerusform>the texts of {count} captures were damaged and were decoded from their bytes again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{article}: 1 announced comment was not captured | {article}: {count} announced comments were not captured</source>
        <translation>
            <numerusform>{article}: 1 announced comment was not captured</numerusform>
            <numerusform>{article}: {count} announced comments were not captured</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{article}: 1 field has no value | {article}: {count} fields have no value</source>
        <translation>
            <numerusform>{article}: 1 field has no value</numerusform>
            <numerusform>{article}: {count} fields have no value</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{article}: 1 proposed value is not confirmed | {article}: {count} proposed values are not confirmed</source>
        <translation>
            <numerusform>{article}: 1 proposed value is not confirmed</numerusform>
            <numerusform>{article}: {count} proposed values are not confirmed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutlineModel</name>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n to review</numerusform>
            <numerusform>%n to review</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Press</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message numerus="yes">
        <source>%n page(s) handed to {}</source>
        <translation>
            <numerusform>%n page handed to {}</numerusform>
            <numerusform>%n pages handed to {}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProposalPane</name>
    <message numerus="yes">
        <source>%n comment(s) would be found in this way</source>
        <translation>
            <numerusform>%n comment would be found in this way</numerusform>
            <numerusform>%n comments would be found in this way</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RailButton</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReplaceBar</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %n</source>
        <translation>
            <numerusform>Replace %n</numerusform>
            <numerusform>Replace %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewPanel</name>
    <message numerus="yes">
        <source>Make %n certain correction(s)</source>
        <translation>
            <numerusform>Make %n certain correction</numerusform>
            <numerusform>Make %n certain corrections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SameBar</name>
    <message numerus="yes">
        <source>%n comment(s) are new.</source>
        <translation>
            <numerusform>%n comment are new.</numerusform>
            <numerusform>%n comments are new.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) are gone.</source>
        <translation>
            <numerusform>%n comment are gone.</numerusform>
            <numerusform>%n comments are gone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) have other words.</source>
        <translation>
            <numerusform>%n comment have other words.</numerusform>
            <numerusform>%n comments have other words.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchPopup</name>
    <message numerus="yes">
        <source>The first %n passages: type more words to narrow the search.</source>
        <translation>
            <numerusform>The first passage: type more words to narrow the search.</numerusform>
            <numerusform>The first %n passages: type more words to narrow the search.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourcesStage</name>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drop to import %n file(s) or folder(s)</source>
        <translation>
            <numerusform>Drop to import %n file or folder</numerusform>
            <numerusform>Drop to import %n files or folders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextStage</name>
    <message numerus="yes">
        <source>%n certain correction(s) made</source>
        <translation>
            <numerusform>%n certain correction made</numerusform>
            <numerusform>%n certain corrections made</numerusform>
        </translation>
    </message>
</context>
</TS>