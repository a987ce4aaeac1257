import { fileProblem, Problems, type Io } from '../io';

/**
 * Where files are to go: a folder, or one that is made when they are written. Gives whether it is there; throws {@link Problems} where it can
 * be none.
 */
export function checkFolder(folder: string, io: Io): boolean {
  try {
    io.list(folder);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return false;
    throw new Problems([
      code === 'ENOTDIR' ? `-o takes a folder; "${folder}" is a file.` : fileProblem(folder, error),
    ]);
  }
}
