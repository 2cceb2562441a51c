/** A file with its path within the folder that was dropped. */
export interface Named {
  readonly file: File;
  readonly name: string;
}

/** Files that a system puts into folders by itself. */
const HIDDEN_FILE = /(?:^|\/)(?:\.[^/]*|Thumbs\.db|desktop\.ini)$/i;

/** All files of what was dropped, those of folders too; called while the drop is handled, after which the browser forgets it. */
export function dropped(transfer: DataTransfer): Promise<Named[]> {
  const entries = [...transfer.items].flatMap((item) => {
    const entry = item.kind === 'file' ? item.webkitGetAsEntry() : null;
    return entry === null ? [] : [entry];
  });
  if (entries.length === 0) return Promise.resolve(chosen(transfer.files));
  return Promise.all(entries.map((entry) => filesIn(entry, ''))).then((files) => tidy(files.flat()));
}

/** Files that were chosen in a dialog, of a folder too. */
export function chosen(files: FileList): Named[] {
  return tidy([...files].map((file) => ({ file, name: file.webkitRelativePath || file.name })));
}

function tidy(files: readonly Named[]): Named[] {
  return files.filter(({ name }) => !HIDDEN_FILE.test(name)).sort((a, b) => a.name.localeCompare(b.name));
}

async function filesIn(entry: FileSystemEntry, path: string): Promise<Named[]> {
  const name = path + entry.name;
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ file, name }];
  }
  if (!isFolder(entry)) return [];
  const inside = await Promise.all((await entriesOf(entry)).map((each) => filesIn(each, `${name}/`)));
  return inside.flat();
}

/** A reader gives a hundred at a time. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
